import { Input, SegmentedControl, Stack, Switch, useMantineColorScheme } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { updateProfile } from '@/shared/api/calls/updateProfile';
import { session } from '@/shared/api/session';
import { changeLanguage, type Language } from '@/shared/i18n';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { togglePrivacy, usePrivacy } from '@/shared/theme/privacy';
import { Card } from '@/shared/ui/Card';
import { sayWrong } from '@/shared/ui/toast';
import { useProblemText } from '@/shared/ui/useProblemText';

const names = [
  { value: 'en', label: 'English' },
  { value: 'ko', label: '한국어' },
];

export function LookSection() {
  const { t } = useTranslation();
  const language = useLanguage();
  const hidden = usePrivacy();
  const problemText = useProblemText();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const speak = async (next: Language) => {
    await changeLanguage(next);
    try {
      // The server writes its messages and mails in this language too.
      session.rename((await updateProfile({ locale: next })).data);
    } catch (problem) {
      sayWrong(problemText(problem));
    }
  };
  return (
    <Card span={8}>
      <Stack gap="lg">
        <Input.Wrapper label={t('settings:look.language')} labelElement="div">
          <div>
            <SegmentedControl
              data={names}
              value={language}
              aria-label={t('settings:look.language')}
              onChange={(value) => void speak(value as Language)}
            />
          </div>
        </Input.Wrapper>
        <Input.Wrapper label={t('settings:look.theme')} labelElement="div">
          <div>
            <SegmentedControl
              aria-label={t('settings:look.theme')}
              value={colorScheme}
              onChange={(value) => setColorScheme(value)}
              data={[
                { value: 'light', label: t('settings:look.light') },
                { value: 'dark', label: t('settings:look.dark') },
                { value: 'auto', label: t('settings:look.system') },
              ]}
            />
          </div>
        </Input.Wrapper>
        <Switch
          label={t('settings:look.privacy')}
          description={t('settings:look.privacyHelp')}
          checked={hidden}
          onChange={togglePrivacy}
        />
      </Stack>
    </Card>
  );
}
