import { useQuery } from '@tanstack/react-query';
import { Outlet, useNavigate, useRouterState } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DemoBanner } from '@/features/demo/DemoBanner';
import { booksQuery } from '@/shared/api/calls/listBooks';
import { BookContext } from '@/shared/book/BookContext';
import { askNewTransaction } from '@/shared/shortcuts/newTransaction';
import { useOutbox } from '@/shared/offline/useOutbox';
import { useShortcut } from '@/shared/shortcuts/registry';
import { kept } from '@/shared/storage';
import { togglePrivacy } from '@/shared/theme/privacy';
import { ErrorBoundary } from '@/shared/ui/ErrorBoundary';
import { Failure } from '@/shared/ui/Failure';
import { say, undoLatest } from '@/shared/ui/toast';
import { Banners } from './Banners';
import { BottomBar } from './BottomBar';
import { FileCatcher } from './FileCatcher';
import { NoBook } from './NoBook';
import { Palette } from './Palette';
import { Rail } from './Rail';
import { ROOMS } from './rooms';
import { ShortcutsSheet } from './ShortcutsSheet';
import { useProfileLanguage } from './useProfileLanguage';
import { useUnread } from './useUnread';
import classes from './Frame.module.css';

export function Frame() {
  const { t } = useTranslation();
  const books = useQuery(booksQuery);
  const [palette, setPalette] = useState(false);
  const [sheet, setSheet] = useState(false);
  const place = useRouterState({ select: (state) => state.location.pathname });
  const navigate = useNavigate();
  useProfileLanguage();
  const send = useOutbox();
  const unread = useUnread();
  const add = () => {
    askNewTransaction(() => void navigate({ to: '/transactions', search: { new: true } }));
  };
  const openPalette = () => {
    setPalette(true);
  };
  useShortcut('n', 'frame:shortcut.new', 'do', add);
  useShortcut('u', 'frame:shortcut.undo', 'do', () => undoLatest(() => say(t('common:undo.nothing'))));
  useShortcut('h', 'frame:shortcut.privacy', 'do', togglePrivacy);
  useShortcut('?', 'frame:shortcut.sheet', 'do', () => {
    setSheet(true);
  });
  useShortcut('/', 'frame:shortcut.palette', 'do', openPalette);

  if (books.isError) return <Failure problem={books.error} again={() => void books.refetch()} />;
  const wanted = kept('book');
  const book = books.data?.items.find((each) => each.id === wanted) ?? books.data?.items[0];
  if (book === undefined) return books.isPending ? <div className={classes.waiting} aria-busy /> : <NoBook />;
  return (
    <BookContext value={book}>
      <a href="#content" className={classes.skip}>
        {t('frame:skip')}
      </a>
      <div className={classes.frame}>
        <Rail add={add} openPalette={openPalette} unread={unread} />
        <div className={classes.side}>
          <Banners send={send} />
          <DemoBanner />
          <main id="content" tabIndex={-1} className={classes.content}>
            <ErrorBoundary key={place} fallback={(again) => <Failure problem={null} again={again} />}>
              <Outlet />
            </ErrorBoundary>
          </main>
        </div>
        <BottomBar add={add} unread={unread} />
      </div>
      {ROOMS.map((room) => (
        <RoomShortcut key={room.to} room={room} />
      ))}
      <Palette
        opened={palette}
        open={openPalette}
        close={() => {
          setPalette(false);
        }}
        add={add}
      />
      {book.role !== 'VIEWER' && <FileCatcher />}
      <ShortcutsSheet
        opened={sheet}
        close={() => {
          setSheet(false);
        }}
      />
    </BookContext>
  );
}

function RoomShortcut({ room }: { room: (typeof ROOMS)[number] }) {
  const navigate = useNavigate();
  useShortcut(room.keys, room.label, 'go', () => void navigate({ to: room.to }));
  return null;
}
