import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** Under the button of a form that keeps drafts: save without publishing, and whether what was typed is safe. */
export function DraftState({ saving, onPreview }: { saving: 'idle' | 'saving' | 'saved'; onPreview: () => void }) {
  const { t } = useTranslation();
  return (
    <Group justify="space-between">
      <Button variant="subtle" onClick={onPreview}>
        {t('draft.preview')}
      </Button>
      <Text size="sm" c="dimmed" role="status">
        {saving !== 'idle' && t(`draft.${saving}`)}
      </Text>
    </Group>
  );
}
