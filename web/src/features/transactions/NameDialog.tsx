import { Button, Modal, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  title: string;
  hint: string;
  start: string;
  busy: boolean;
  /** What the server refused. */
  problem: string | null;
  close: () => void;
  save: (name: string) => void;
}

/** Asks for the name of something that is kept. */
export function NameDialog({ title, hint, start, busy, problem, close, save }: Props) {
  const { t } = useTranslation();
  const [name, setName] = useState(start);
  return (
    <Modal opened onClose={close} title={title} closeButtonProps={{ 'aria-label': t('common:action.close') }}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== '' && !busy) save(name.trim());
        }}
      >
        <TextInput
          label={t('transactions:view.name')}
          description={hint}
          data-autofocus
          autoComplete="off"
          maxLength={100}
          value={name}
          error={problem}
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button type="submit" mt="md" loading={busy} disabled={name.trim() === ''}>
          {t('common:action.save')}
        </Button>
      </form>
    </Modal>
  );
}
