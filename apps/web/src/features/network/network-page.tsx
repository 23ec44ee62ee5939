import { useSuspenseQuery } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { useSession } from '../../shared/session';
import { useTexts } from '../../shared/texts/use-texts';
import { Form } from '../../shared/ui/form';
import { PageHeader } from '../../shared/ui/page-header';
import { showToast } from '../../shared/ui/toast';
import { useValueWords } from '../../shared/value-words';
import { fieldWord } from '../../shared/words';
import { changeNetwork, networkQuery, type Network } from './api';
import { LanguageSection, MembersSection, WhoSection } from './network-sections';

/** How the network introduces itself, and what holds for everyone. */
export function NetworkPage() {
  const texts = useTexts();
  const { t } = texts;
  const { email } = useSession();
  const words = useValueWords();
  const { data: network } = useSuspenseQuery(networkQuery);
  const form = useForm<Network>({ defaultValues: network });
  const save = async (values: Network) => {
    form.reset(await changeNetwork(values));
    showToast(t('network.saved'));
  };
  return (
    <div className="page narrow">
      <PageHeader title={t('network.title')}>{t('network.intro')}</PageHeader>
      <Form
        form={form}
        submitLabel={t('ui.save')}
        onSubmit={save}
        draft={{ account: email, key: 'network' }}
        valuesOf={(current) => current as Network}
        describe={(field, value) => ({ label: fieldWord(texts, field), words: words(field, value) })}
      >
        <WhoSection />
        <LanguageSection />
        <MembersSection />
      </Form>
    </div>
  );
}
