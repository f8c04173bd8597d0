// The button that opens the choice of looks. The choice itself comes when it is asked for.

import { textIcon } from './Icon';
import { useI18n } from './i18n-context';
import { MenuButton } from './MenuButton';
import { onDemand } from './on-demand';

export const AppearanceMenu = onDemand(
  async () => (await import('./AppearanceMenu')).AppearanceMenu,
);

interface AppearanceButtonProps {
  /** The side on which there is room for the menu. */
  opensTo?: 'start' | 'end';
  /** The address of the article on the screen. */
  page?: string | undefined;
}

export function AppearanceButton({ opensTo = 'start', page }: AppearanceButtonProps) {
  const { t } = useI18n();
  return (
    <MenuButton
      action="appearance"
      command="appearance"
      icon={textIcon}
      label={t('appearance')}
      opensTo={opensTo}
      menu={(props) => <AppearanceMenu {...props} page={page} />}
    />
  );
}
