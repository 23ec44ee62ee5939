import { screen } from '@testing-library/react';
import { renderInApp } from '../../../test/render';
import { loadTexts } from '../texts/catalogue-loader';
import { useTexts } from '../texts/use-texts';
import { PageHeader } from './page-header';

function Named({ name }: { name: string | null }) {
  const { t } = useTexts();
  return <PageHeader title={name ?? t('hosting.plan.name', { body: 'Vorstand', from: '2027', until: '2028' })} />;
}

test.each([
  ['the name of a record runs as its letters do', 'Vorstand', 'auto'],
  ['a sentence that begins with such a name runs as the interface does', null, 'rtl'],
] as const)('%s', async (_, name, direction) => {
  await loadTexts(['hosting']);
  await renderInApp(() => <Named name={name} />, { language: 'ar' });
  expect(screen.getByRole('heading', { level: 1 }).querySelector('bdi')!.dir).toBe(direction);
});
