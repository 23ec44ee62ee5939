import { useSuspenseQuery } from '@tanstack/react-query';
import { notFound } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { publicNetworkQuery } from '../../shared/network';
import { PageHeader } from '../../shared/ui/page-header';
import { FieldsExample } from './fields-example';
import { FloatingExample } from './floating-example';
import { ListExample } from './list-example';
import { RecordExample } from './record-example';
import { SmallExample } from './small-example';

/**
 * Every shared component in every state: what axe and the screenshots look at, and where one finds what exists. Only a
 * demonstration has it.
 */
export function GalleryPage() {
  const { data: network } = useSuspenseQuery(publicNetworkQuery);
  if (!network.demo) throw notFound();
  return (
    <div className="page">
      <PageHeader title="Gallery" crumbs={[{ to: '/', label: 'Verbund' }]}>
        src/shared/ui
      </PageHeader>
      <div className="stack">
        <Section title="Buttons, badges, empty, loading">
          <SmallExample />
        </Section>
        <Section title="List">
          <ListExample />
        </Section>
        <Section title="Record">
          <RecordExample />
        </Section>
        <Section title="Dialog, popover, menu, toast">
          <FloatingExample />
        </Section>
        <FieldsExample />
      </div>
    </div>
  );
}

const Section = ({ title, children }: { title: string; children: ReactNode }) => (
  <section aria-label={title} className="stack">
    <h2>{title}</h2>
    {children}
  </section>
);
