import { Download } from 'lucide-react';
import { useState } from 'react';
import { Monogram, StatusDot } from '../../shared/ui/badge';
import { Button } from '../../shared/ui/button';
import { ActiveFilters, FacetFilter, SearchField, Toolbar } from '../../shared/ui/facet-filter';
import { Pager } from '../../shared/ui/pager';
import { BulkBar, Table, type Column } from '../../shared/ui/table';
import { Tabs } from '../../shared/ui/tabs';

type Row = { id: string; name: string; district: string; since: string; contact: string | null };

const ROWS: readonly Row[] = [
  { id: '1', name: 'Ärztenetz Nord e. V.', district: 'Nord', since: '03.05.2012', contact: 'Mina Petrova' },
  { id: '2', name: 'Калина – Українська громада', district: 'Mitte', since: '14.07.2016', contact: null },
  { id: '3', name: 'بيت الثقافة العربية', district: 'Süd', since: '01.02.2020', contact: 'Samir Haddad' },
];

const COLUMNS: readonly Column<Row>[] = [
  {
    key: 'name',
    header: 'Organisation',
    sort: 'name',
    onCard: 'main',
    cell: ({ name, district }) => (
      <span className="row-main">
        <Monogram name={name} />
        <span>
          <a className="row-link" href="#row">
            <bdi>{name}</bdi>
          </a>
          <small>{district}</small>
        </span>
      </span>
    ),
  },
  { key: 'status', header: 'Status', onCard: 'aside', cell: () => <StatusDot tone="success">Aktiv</StatusDot> },
  {
    key: 'contact',
    header: 'Vertretung',
    onCard: 'line',
    cell: ({ contact }) => (contact ? <bdi>{contact}</bdi> : <span className="missing">ohne Vertretung</span>),
  },
  {
    key: 'since',
    header: 'Mitglied seit',
    sort: 'since',
    onCard: 'hidden',
    numeric: true,
    wideOnly: true,
    cell: ({ since }) => since,
  },
];

export function ListExample() {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [sort, setSort] = useState('name');
  const selection = { chosen, onChange: setChosen };
  return (
    <div>
      <Tabs
        label="Ansichten"
        tabs={[
          { to: '/gallery', label: 'Alle', count: 46, current: false },
          { to: '/gallery', label: 'Eigene Auswahl', current: true, unsaved: true },
        ]}
      />
      <Toolbar label="Filter">
        <SearchField label="Name, Person oder Ort" value="" onChange={() => undefined} />
        <FacetFilter
          label="Bezirk"
          values={[
            { value: 'nord', label: 'Nord', count: 12 },
            { value: 'mitte', label: 'Mitte', count: 34 },
          ]}
          chosen={['nord']}
          onToggle={() => undefined}
          results={12}
        />
        <FacetFilter
          label="Status"
          values={[{ value: 'full', label: 'Aktiv', count: 40 }]}
          chosen={[]}
          onToggle={() => undefined}
        />
      </Toolbar>
      <ActiveFilters
        filters={[{ key: 'nord', label: 'Bezirk', value: 'Nord', onRemove: () => undefined }]}
        onClear={() => undefined}
      />
      <Table
        label="Organisationen"
        columns={COLUMNS}
        rows={ROWS}
        rowKey={({ id }) => id}
        rowName={({ name }) => name}
        sort={sort}
        onSort={setSort}
        selection={selection}
      />
      <Pager page={1} pageSize={25} total={1000} isMore onChange={() => undefined} />
      <BulkBar selection={selection}>
        <Button icon={Download}>Exportieren</Button>
      </BulkBar>
    </div>
  );
}
