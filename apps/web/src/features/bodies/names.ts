import { useTexts } from '../../shared/texts/use-texts';
import type { BodyListItem } from './api';

/** The name of a body in the reader's language, where there is one. */
export function useBodyName(): (body: Pick<BodyListItem, 'name' | 'names'>) => string {
  const { language } = useTexts();
  return ({ name, names }) => names[language] ?? name;
}

export function useTypeName(): (type: { readonly labels: Readonly<Record<string, string>> }) => string {
  const { language } = useTexts();
  return ({ labels }) => labels[language] ?? labels['de'] ?? '';
}
