import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { isAllowed } from '../../shared/allowed-actions';
import { useTexts } from '../../shared/texts/use-texts';
import { Badge } from '../../shared/ui/badge';
import { Button } from '../../shared/ui/button';
import { DateField } from '../../shared/ui/date-field';
import { Dialog } from '../../shared/ui/dialog';
import { Card } from '../../shared/ui/facts';
import { FieldRow, Form } from '../../shared/ui/form';
import { Select } from '../../shared/ui/select';
import { TextField } from '../../shared/ui/text-field';
import { addTask, finishTask, type Sitting, type Task } from './api';
import { useChange } from './use-change';

/** Who does what until when; what is open from earlier meetings comes again. */
export function TasksTab({ sitting }: { sitting: Sitting }) {
  const { t } = useTexts();
  const [isOpen, setOpen] = useState(false);
  const mayWrite = isAllowed(sitting, 'assign');
  const add = mayWrite && (
    <Button look="primary" size="small" icon={Plus} onClick={() => setOpen(true)}>
      {t('sittings.task.add')}
    </Button>
  );
  return (
    <>
      <Card title={t('sittings.tab.tasks')} actions={add}>
        <TaskList tasks={sitting.tasks} mayWrite={mayWrite} />
      </Card>
      {sitting.openTasks.length > 0 && (
        <Card title={t('sittings.tasks.open')}>
          <TaskList tasks={sitting.openTasks} mayWrite={mayWrite} />
        </Card>
      )}
      {isOpen && <TaskDialog sitting={sitting} onClose={() => setOpen(false)} />}
    </>
  );
}

function TaskList({ tasks, mayWrite }: { tasks: readonly Task[]; mayWrite: boolean }) {
  const { t, date } = useTexts();
  const { busy, run } = useChange();
  if (tasks.length === 0) return <p>{t('sittings.tasks.none')}</p>;
  return (
    <ul className="sitting-list">
      {tasks.map((task) => (
        <li key={task.id}>
          <label className="task">
            <input type="checkbox" checked={task.doneOn !== null} disabled={busy || !mayWrite} onChange={() => run(() => finishTask(task))} />
            <span>
              <bdi>{task.title}</bdi>
              <small>
                {task.person && <bdi>{task.person.name}</bdi>}
                {task.dueOn && ` · ${t('sittings.task.until', { day: date(task.dueOn) })}`}
                {task.isOverdue && <Badge tone="warning">{t('sittings.task.overdue')}</Badge>}
              </small>
            </span>
          </label>
        </li>
      ))}
    </ul>
  );
}

type Values = { title: string; personId: string | null; dueOn: string | null; itemId: string | null };

export function TaskDialog({ sitting, itemId = null, onClose }: { sitting: Sitting; itemId?: string | null; onClose(): void }) {
  const { t } = useTexts();
  const form = useForm<Values>({ defaultValues: { title: '', personId: null, dueOn: null, itemId } });
  const save = async (values: Values) => {
    await addTask(sitting.id, values);
    onClose();
  };
  return (
    <Dialog title={t('sittings.task.add')} onClose={onClose} shape="wide" persistent>
      <Form form={form} submitLabel={t('ui.save')} onSubmit={save}>
        <TextField name="title" label={t('sittings.task.title')} />
        <FieldRow>
          <Select name="personId" label={t('sittings.task.person')} options={sitting.participants.map(({ personId, name }) => ({ value: personId, label: name }))} optional />
          <DateField name="dueOn" label={t('sittings.task.due')} optional />
        </FieldRow>
        <Select name="itemId" label={t('sittings.item')} options={sitting.items.map(({ id, number, title }) => ({ value: id, label: `${number} ${title}` }))} optional />
      </Form>
    </Dialog>
  );
}
