import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconPlus, IconRepeat, IconTemplate, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Template } from '@/shared/api/contract';
import classes from './Transactions.module.css';

interface Props {
  templates: readonly Template[];
  add: () => void;
  repeat: () => void;
  use: (template: Template) => void;
  remove: (template: Template) => void;
}

/** A new transaction: an empty one, the last one again, or by a template. */
export function AddMenu({ add, ...rest }: Props) {
  const { t } = useTranslation();
  return (
    <Button.Group>
      <Button leftSection={<IconPlus size={16} />} onClick={add}>
        {t('transactions:add')}
      </Button>
      <Menu position="bottom-end" width={260}>
        <Menu.Target>
          <Button px={8} aria-label={t('transactions:template.title')}>
            <IconChevronDown size={16} />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <PatternItems {...rest} />
        </Menu.Dropdown>
      </Menu>
    </Button.Group>
  );
}

export function PatternItems({ templates, repeat, use, remove }: Omit<Props, 'add'>) {
  const { t } = useTranslation();
  return (
    <>
      <Menu.Item leftSection={<IconRepeat size={16} />} onClick={repeat}>
        {t('transactions:repeat')}
      </Menu.Item>
      <Menu.Label>
        {t(templates.length === 0 ? 'transactions:template.none' : 'transactions:template.title')}
      </Menu.Label>
      {templates.map((template) => (
        <div key={template.id} role="group" aria-label={template.name} className={classes.view}>
          <Menu.Item leftSection={<IconTemplate size={16} />} onClick={() => use(template)}>
            {template.name}
          </Menu.Item>
          <Menu.Item
            aria-label={t('transactions:template.delete', { name: template.name })}
            onClick={() => remove(template)}
          >
            <IconTrash size={15} />
          </Menu.Item>
        </div>
      ))}
    </>
  );
}
