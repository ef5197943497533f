import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { IconSearch } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { accountsQuery } from '@/shared/api/calls/listAccounts';
import { categoriesQuery } from '@/shared/api/calls/listCategories';
import { payeesQuery } from '@/shared/api/calls/listPayees';
import { tagsQuery } from '@/shared/api/calls/listTags';
import { signOut } from '@/shared/api/calls/signOut';
import { useBook } from '@/shared/book/BookContext';
import { SETTINGS_SECTIONS } from '@/shared/search/settings';
import { togglePrivacy } from '@/shared/theme/privacy';
import { type Command, found, stepped } from './commands';
import { ROOMS } from './rooms';
import classes from './Palette.module.css';

function useCommands(add: () => void): Command[] {
  const { t } = useTranslation();
  const book = useBook();
  const navigate = useNavigate();
  const accounts = useQuery(accountsQuery(book.id));
  const categories = useQuery(categoriesQuery(book.id));
  const payees = useQuery(payeesQuery(book.id));
  const tags = useQuery(tagsQuery(book.id));
  return [
    { id: 'add', group: t('frame:palette.do'), label: t('frame:add'), hint: 'n', run: add },
    ...ROOMS.map((room) => ({
      id: room.to,
      group: t('frame:palette.go'),
      label: t(room.label),
      hint: room.keys,
      run: () => void navigate({ to: room.to }),
    })),
    ...SETTINGS_SECTIONS.map((section) => ({
      id: `settings-${section}`,
      group: t('frame:room.settings'),
      typedOnly: true,
      label: t(`settings:section.${section}`),
      hint: '',
      run: () => void navigate({ to: '/settings', search: { section } }),
    })),
    ...(accounts.data?.items ?? []).map((account) => ({
      id: account.id,
      group: t('frame:room.accounts'),
      label: account.name,
      hint: account.commodity,
      run: () => void navigate({ to: '/accounts/$accountId', params: { accountId: account.id } }),
    })),
    ...(categories.data?.items ?? []).map((category) => ({
      id: category.id,
      group: t('frame:palette.category'),
      typedOnly: true,
      label: category.name,
      hint: '',
      run: () => void navigate({ to: '/categories/$nameId', params: { nameId: category.id } }),
    })),
    ...(payees.data?.items ?? []).map((payee) => ({
      id: payee.id,
      group: t('frame:palette.payee'),
      typedOnly: true,
      label: payee.name,
      hint: '',
      run: () => void navigate({ to: '/payees/$nameId', params: { nameId: payee.id } }),
    })),
    ...(tags.data?.items ?? []).map((tag) => ({
      id: tag.id,
      group: t('frame:palette.tag'),
      typedOnly: true,
      label: tag.name,
      hint: '',
      run: () => void navigate({ to: '/tags/$nameId', params: { nameId: tag.id } }),
    })),
    {
      id: 'account',
      group: t('frame:palette.do'),
      label: t('frame:palette.newAccount'),
      hint: '',
      run: () => void navigate({ to: '/accounts', search: { new: true } }),
    },
    {
      id: 'privacy',
      group: t('frame:palette.do'),
      label: t('frame:shortcut.privacy'),
      hint: 'h',
      run: togglePrivacy,
    },
    {
      id: 'out',
      group: t('frame:palette.do'),
      label: t('frame:signOut'),
      hint: '',
      run: () => void signOut().finally(() => void navigate({ to: '/sign-in' })),
    },
  ];
}

/** The same each time, so that the cursor is put there once. */
const focused = (input: HTMLInputElement | null) => input?.focus();

/** Rooms, verbs and names by a few letters, and the search for the rest. */
export function Finder({ close, add }: { close: () => void; add: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const list = useId();
  const matches = found(useCommands(add), typed);
  const search: Command = {
    id: 'search',
    group: t('frame:palette.search'),
    label: t('frame:palette.searchFor', { text: typed.trim() }),
    hint: '',
    run: () => void navigate({ to: '/transactions', search: { q: typed.trim() } }),
  };
  const shown = typed.trim() === '' ? matches : [...matches, search];
  const current = shown[Math.min(at, shown.length - 1)];
  const go = (command: Command | undefined) => {
    if (command === undefined) return;
    close();
    command.run();
  };
  return (
    <div className={classes.finder}>
      <div className={classes.field}>
        <IconSearch size={18} aria-hidden />
        <input
          ref={focused}
          role="combobox"
          aria-expanded
          aria-controls={list}
          aria-activedescendant={current === undefined ? undefined : `${list}-${current.id}`}
          aria-label={t('frame:palette.title')}
          placeholder={t('frame:palette.placeholder')}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setAt(0);
          }}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return;
            if (event.key === 'Enter') go(current);
            const next = stepped(event.key, at, shown.length);
            if (next === null) return;
            event.preventDefault();
            setAt(next);
          }}
        />
      </div>
      <div id={list} role="listbox" aria-label={t('frame:palette.title')} className={classes.list}>
        {shown.map((command) => (
          <div
            key={command.id}
            id={`${list}-${command.id}`}
            role="option"
            aria-selected={command === current}
            onClick={() => {
              go(command);
            }}
            tabIndex={-1}
            onKeyDown={(event) => {
              if (event.key === 'Enter') go(command);
            }}
          >
            <span>{command.label}</span>
            <small>{command.group}</small>
            {command.hint !== '' && <kbd>{command.hint}</kbd>}
          </div>
        ))}
      </div>
    </div>
  );
}
