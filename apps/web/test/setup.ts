import { compileMessage } from '@lingui/message-utils/compileMessage';
import { configure } from '@testing-library/react';
import { i18n } from '../src/shared/texts/catalogue-loader';

// The build compiles the catalogues; tests read the sources and compile on demand.
i18n.setMessagesCompiler(compileMessage);

// Whole forms in jsdom on a busy machine: slow is not wrong.
configure({ asyncUtilTimeout: 15_000 });
jest.setTimeout(60_000);
