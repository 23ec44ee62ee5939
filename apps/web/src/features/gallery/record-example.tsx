import { MessageSquareText, SquarePen } from 'lucide-react';
import { Card, EditableFact, Fact, Facts } from '../../shared/ui/facts';
import { HistoryDiff } from '../../shared/ui/history-diff';
import { Timeline } from '../../shared/ui/timeline';

export function RecordExample() {
  return (
    <div className="record">
      <section aria-label="Verlauf">
        <Timeline
          entries={[
            {
              id: 'note',
              icon: MessageSquareText,
              tone: 'warning',
              by: 'Hannah Lang',
              what: 'hat eine Notiz geschrieben',
              at: '2027-02-01T10:00:00Z',
              body: <blockquote>Der Verein zieht im März um.</blockquote>,
            },
            {
              id: 'change',
              icon: SquarePen,
              by: 'Amina Haddad',
              what: 'hat Kontaktdaten geändert',
              at: '2027-01-12T08:30:00Z',
              body: (
                <HistoryDiff
                  changes={[
                    { field: 'Telefon', from: '030 1234567', to: '+49 30 7654321' },
                    { field: 'Fax', from: '030 1', to: null },
                  ]}
                />
              ),
            },
          ]}
        />
      </section>
      <aside>
        <Card title="Stammdaten">
          <Facts>
            <EditableFact label="E-Mail" type="email" value="kontakt@verein.example" onSave={() => Promise.resolve()} />
            <EditableFact label="Telefon" type="tel" value={null} onSave={() => Promise.resolve()} />
            <Fact label="Gegründet">3. Mai 2012</Fact>
            <Fact label="Rechtsform" />
          </Facts>
        </Card>
      </aside>
    </div>
  );
}
