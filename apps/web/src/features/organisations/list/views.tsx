import { useQuery } from '@tanstack/react-query';
import { BookmarkPlus, Pencil, Share2, Trash2, Undo2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useProblemText } from '../../../shared/http/use-problem-text';
import { parseQueryString } from '../../../shared/query-string';
import { useCan } from '../../../shared/session';
import { useTexts } from '../../../shared/texts/use-texts';
import { Button } from '../../../shared/ui/button';
import { Menu } from '../../../shared/ui/menu';
import { Tabs } from '../../../shared/ui/tabs';
import { showToast } from '../../../shared/ui/toast';
import { changeView, createView, removeView, savedViewsQuery, type SavedView } from './api';
import { queryOf, shows, STANDARD_VIEWS, type Question } from './question';
import { RenameDialog, SaveDialog } from './view-dialogs';

type StandardView = keyof typeof STANDARD_VIEWS;

/** The views of the register as tabs: everybody's, one's own, shared ones; any other question is an own selection. */
export function Views({ question }: { question: Question }) {
  const { t } = useTexts();
  const [isSaving, setSaving] = useState(false);
  const { data } = useQuery(savedViewsQuery);
  const saved = data?.items ?? [];
  const standard = (Object.keys(STANDARD_VIEWS) as StandardView[]).map((name) => ({
    label: t(`organisations.list.view.${name}`),
    query: STANDARD_VIEWS[name],
  }));
  const views = [...standard, ...saved.map(({ name, query }) => ({ label: name, query }))];
  const currentAt = views.findIndex(({ query }) => shows(question, query));
  const tabOf = (label: string, query: string) => ({ to: '/organisations', search: parseQueryString(query), label });
  const tabs = views.map(({ label, query }, at) => ({ ...tabOf(label, query), current: at === currentAt }));
  const own = { ...tabOf(t('organisations.list.view.own'), queryOf(question)), current: true, unsaved: true };
  const box = useCurrentInSight(currentAt);
  const currentView = saved[currentAt - standard.length];
  return (
    <>
      <div className="views" ref={box}>
        <Tabs label={t('organisations.list.views')} tabs={currentAt === -1 ? [...tabs, own] : tabs} />
        {currentAt === -1 && data && (
          <Button look="quiet" size="small" icon={BookmarkPlus} onClick={() => setSaving(true)}>
            {t('organisations.list.view.save')}
          </Button>
        )}
        {currentView?.own && <ViewMenu view={currentView} />}
      </div>
      {isSaving && <SaveDialog query={queryOf(question)} saved={saved} onClose={() => setSaving(false)} />}
    </>
  );
}

/** On a narrow screen the tabs scroll: the current one comes into sight. */
function useCurrentInSight(currentAt: number) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const tab = box.current?.querySelector<HTMLElement>('[aria-current]');
    if (tab?.parentElement) tab.parentElement.scrollLeft = tab.offsetLeft - tab.parentElement.offsetLeft;
  }, [currentAt]);
  return box;
}

/** What can be done with one's own view; sharing is an act of its own. */
function ViewMenu({ view }: { view: SavedView }) {
  const { t } = useTexts();
  const sentence = useProblemText();
  const mayShare = useCan('view.share');
  const [isRenaming, setRenaming] = useState(false);
  const { name, query, shared } = view;
  const doing = (work: Promise<void>, done: () => void) =>
    void work.then(done, (error: unknown) => showToast(sentence(error)));
  const share = () =>
    doing(changeView(view, { shared: !shared }), () =>
      showToast(t(shared ? 'organisations.list.view.unshared' : 'organisations.list.view.shared', { name })),
    );
  const bringBack = () => void createView({ name, query, shared }).catch((error: unknown) => showToast(sentence(error)));
  const remove = () =>
    doing(removeView(view), () =>
      showToast(t('organisations.list.view.removed', { name }), { label: t('ui.undo'), run: bringBack }),
    );
  return (
    <>
      <Menu
        label={t('organisations.list.view.actions', { name })}
        items={[
          { label: t('organisations.list.view.rename'), icon: Pencil, onSelect: () => setRenaming(true) },
          {
            label: t(shared ? 'organisations.list.view.unshare' : 'organisations.list.view.share'),
            icon: shared ? Undo2 : Share2,
            onSelect: share,
            refusal: mayShare ? undefined : t('organisations.list.view.shareRefused'),
          },
          { label: t('organisations.list.view.remove'), icon: Trash2, tone: 'danger', onSelect: remove },
        ]}
      />
      {isRenaming && <RenameDialog view={view} onClose={() => setRenaming(false)} />}
    </>
  );
}
