import { useState, type ReactNode } from 'react';
import { isAllowed, useRefusal } from '../../shared/allowed-actions';
import { useTexts } from '../../shared/texts/use-texts';
import { Button } from '../../shared/ui/button';
import { Card } from '../../shared/ui/facts';
import { Locked } from '../../shared/ui/locked';
import { AppealDialog } from './appeal-dialog';
import { closeApplication, inviteLead, markComplete, welcome, type Application } from './api';
import { AskDialog } from './ask-dialog';
import { DecisionDialog } from './decision-dialog';
import { useAct } from './use-act';

type Dialog = 'ask' | 'admit' | 'refuse' | 'decideAppeal' | 'appeal' | null;

/** What comes next, for this stage; what is locked says why. */
export function ActionsCard({ application }: { application: Application }) {
  const { t } = useTexts();
  const { act, error, busy } = useAct();
  const [open, setOpen] = useState<Dialog>(null);
  const refusal = useRefusal(application);
  const { id, stage, asked } = application;
  const button = (action: string, label: string, run: () => void, look?: 'primary' | 'danger' | 'quiet'): ReactNode =>
    isAllowed(application, action) ? <Button key={action} look={look} busy={busy} onClick={run}>{label}</Button> : <Locked key={action} label={label}>{refusal(action)}</Locked>;
  const close = () => setOpen(null);
  const buttons: Partial<Record<Application['stage'], ReactNode[]>> = {
    lead: [button('invite', t('applications.invite'), () => act(() => inviteLead(id), t('applications.invited')), 'primary'), button('close', t('applications.close'), () => act(() => closeApplication(id)), 'quiet')],
    application: [
      button('ask', t('applications.ask'), () => setOpen('ask')),
      button('complete', t('applications.complete'), () => act(() => markComplete(id), t('applications.completed')), 'primary'),
      button('refuse', t('applications.refuse'), () => setOpen('refuse')),
      button('close', t('applications.withdrawn'), () => act(() => closeApplication(id)), 'quiet'),
    ],
    complete: [button('admit', t('applications.admit'), () => setOpen('admit'), 'primary'), button('refuse', t('applications.refuse'), () => setOpen('refuse')), button('ask', t('applications.ask'), () => setOpen('ask'))],
    refused: [button('appeal', t('applications.appeal'), () => setOpen('appeal'))],
    appeal: [button('decideAppeal', t('applications.decideAppeal'), () => setOpen('decideAppeal'), 'primary')],
  };
  const welcoming = [button('welcome', t(application.welcomedAt ? 'applications.welcomeAgain' : 'applications.welcome'), () => act(() => welcome(id), t('applications.welcomeSent')), 'primary')];
  const offered = buttons[stage] ?? (stage === 'withdrawn' ? [] : welcoming);
  if (offered.length === 0) return null;
  return (
    <Card title={t('applications.next')}>
      <div className="stack">
      <p>{t(`applications.nextText.${stage as 'lead'}`)}</p>
      {asked && <p className="note">{t('applications.askedOn', { count: asked.pieces.length })}</p>}
      {error && <p className="error" role="alert">{error}</p>}
      <div className="actions">{offered}</div>
      </div>
      {open === 'ask' && <AskDialog application={application} onClose={close} />}
      {open === 'appeal' && <AppealDialog application={application} onClose={close} />}
      {(open === 'admit' || open === 'refuse' || open === 'decideAppeal') && <DecisionDialog application={application} kind={open} onClose={close} />}
    </Card>
  );
}
