import { compileMessage } from '@lingui/message-utils/compileMessage';
import { i18n } from '../src/shared/texts/catalogue-loader';

// The build compiles the catalogues; tests read the sources and compile on demand.
i18n.setMessagesCompiler(compileMessage);
