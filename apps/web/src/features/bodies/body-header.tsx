import { useMutation } from '@tanstack/react-query';
import { addDays } from '@verbund/domain/calendar/days.js';
import { CalendarPlus, CircleStop, Pencil, RotateCcw, SquarePlus, UserPlus } from 'lucide-react';
import { useState } from 'react';
import { isAllowed } from '../../shared/allowed-actions';
import { useProblemText } from '../../shared/http/use-problem-text';
import { useTexts } from '../../shared/texts/use-texts';
import { Badge, Monogram } from '../../shared/ui/badge';
import { Button, ButtonLink } from '../../shared/ui/button';
import { Menu } from '../../shared/ui/menu';
import { PageHeader } from '../../shared/ui/page-header';
import { showToast } from '../../shared/ui/toast';
import { restoreBody, type Body } from './api';
import { AsOfDay, useDay } from './as-of-day';
import { EndBodyDialog } from './end-dialogs';
import { SeatDialog, TermDialog } from './frame-dialogs';
import { useBodyName, useTypeName } from './names';

type DialogName = 'end' | 'seat' | 'term';

/** Which body on which day, and what can be done. */
export function BodyHeader({ body, onAppoint }: { body: Body; onAppoint(): void }) {
  const { t, date } = useTexts();
  const name = useBodyName()(body);
  const typeName = useTypeName();
  const day = useDay();
  const { endedOn, outsideOrganisation, type } = body;
  return (
    <PageHeader
      title={name}
      crumbs={[{ to: '/bodies', search: { on: day.on }, label: t('bodies.title') }]}
      mark={<Monogram name={name} size={56} />}
      actions={<Actions body={body} onAppoint={onAppoint} />}
    >
      {typeName(type) !== name && <span>{typeName(type)}</span>}
      {outsideOrganisation && <bdi>{outsideOrganisation.name}</bdi>}
      {endedOn && <Badge tone="warning">{t('bodies.endedOn', { day: date(addDays(endedOn, -1)) })}</Badge>}
      <AsOfDay {...day} />
    </PageHeader>
  );
}

function Actions({ body, onAppoint }: { body: Body; onAppoint(): void }) {
  const { t } = useTexts();
  const sentence = useProblemText();
  const [dialog, setDialog] = useState<DialogName | null>(null);
  const restore = useMutation({ mutationFn: () => restoreBody(body.id), onSuccess: () => showToast(t('bodies.restored')), onError: (error) => showToast(sentence(error)) });
  if (!isAllowed(body, 'update')) return null;
  const items = [
    { label: t('bodies.term.add'), icon: CalendarPlus, onSelect: () => setDialog('term') },
    { label: t('bodies.seat.add'), icon: SquarePlus, onSelect: () => setDialog('seat') },
    body.endedOn
      ? { label: t('bodies.restore'), icon: RotateCcw, onSelect: () => restore.mutate() }
      : { label: t('bodies.end'), icon: CircleStop, tone: 'danger' as const, onSelect: () => setDialog('end') },
  ];
  const close = () => setDialog(null);
  return (
    <>
      {isAllowed(body, 'appoint') && (
        <Button look="primary" icon={UserPlus} onClick={onAppoint}>
          {t('bodies.appoint')}
        </Button>
      )}
      <ButtonLink to="/bodies/$id/edit" params={{ id: body.id }} icon={Pencil}>
        {t('bodies.edit')}
      </ButtonLink>
      <Menu label={t('bodies.more')} items={items} />
      {dialog === 'end' && <EndBodyDialog body={body} onClose={close} />}
      {dialog === 'seat' && <SeatDialog body={body} onClose={close} />}
      {dialog === 'term' && <TermDialog body={body} onClose={close} />}
    </>
  );
}
