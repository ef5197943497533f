import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CategoryMark, cssColour, PALETTE } from './CategoryMark';
import { found } from './found';
import classes from './Look.module.css';

export interface LookProps {
  colour: string | null;
  icon: string | null;
  setColour: (colour: string) => void;
  setIcon: (icon: string | null) => void;
}

/** How a category looks: a colour of eight, and a picture of the set, which is searched by words. */
export function Look({ colour, icon, setColour, setIcon }: LookProps) {
  const { t, i18n } = useTranslation();
  const [sought, setSought] = useState('');
  // Their names are in the list of their words, in the order in which they are shown.
  const names = Object.keys((i18n.getResourceBundle(i18n.language, 'icons') as { word: object }).word);
  const words = names.map((name) => ({ name, word: t(`icons:word.${name}`) }));
  const shown = found(words, sought);
  return (
    <>
      <fieldset className={classes.colours}>
        <legend>{t('icons:colour')}</legend>
        {PALETTE.map((each, index) => (
          <label key={each}>
            <input
              type="radio"
              name="colour"
              aria-label={t('icons:colourNumber', { number: index + 1 })}
              checked={colour === each}
              onChange={() => setColour(each)}
            />
            <i aria-hidden style={{ background: cssColour(each) }} />
          </label>
        ))}
      </fieldset>
      <fieldset className={classes.icons}>
        <legend>{t('icons:icon')}</legend>
        <TextInput
          type="search"
          aria-label={t('icons:search')}
          placeholder={t('icons:search')}
          value={sought}
          onChange={(event) => setSought(event.currentTarget.value)}
        />
        <div className={classes.grid}>
          <label title={t('icons:none')}>
            <input
              type="radio"
              name="icon"
              aria-label={t('icons:none')}
              checked={icon === null}
              onChange={() => setIcon(null)}
            />
            <CategoryMark colour={colour} icon={null} />
          </label>
          {shown.map(({ name, word }) => (
            <label key={name} title={word}>
              <input
                type="radio"
                name="icon"
                aria-label={word}
                checked={icon === name}
                onChange={() => setIcon(name)}
              />
              <CategoryMark colour={colour} icon={name} />
            </label>
          ))}
        </div>
        <p role="status" className={classes.nothing}>
          {shown.length === 0 && t('icons:nothing')}
        </p>
      </fieldset>
    </>
  );
}
