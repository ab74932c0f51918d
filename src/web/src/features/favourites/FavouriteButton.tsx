import { ActionIcon } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import {
  useDropFavouriteMutation,
  useGetFavouritesQuery,
  useKeepFavouriteMutation,
  type FavouriteKind,
} from '../../api/fixia.ts';
import { useMe } from '../accounts/useMe.ts';

/** Keeps a service, a professional or a project, or lets it go. Only for who is signed in. */
export function FavouriteButton({ kind, id, name }: { kind: FavouriteKind; id: string; name: string }) {
  const { t } = useTranslation();
  const { me } = useMe();
  const { data } = useGetFavouritesQuery(undefined, { skip: !me });
  const [keep, keeping] = useKeepFavouriteMutation();
  const [drop, dropping] = useDropFavouriteMutation();
  if (!me) return null;
  const kept = data?.items.some((item) => item.kind === kind && item.id === id) ?? false;
  return (
    <ActionIcon
      variant="subtle"
      color={kept ? 'red' : 'gray'}
      size="lg"
      radius="xl"
      aria-pressed={kept}
      aria-label={t('favourites.keep', { name })}
      title={t('favourites.keep', { name })}
      disabled={keeping.isLoading || dropping.isLoading}
      onClick={() => (kept ? drop({ kind, id }) : keep({ kind, id, keep: {} }))}
      style={{ position: 'relative', zIndex: 1 }}
    >
      <svg
        width="20"
        height="20"
        viewBox="0 0 24 24"
        fill={kept ? 'currentColor' : 'none'}
        stroke="currentColor"
        strokeWidth="2"
        aria-hidden
      >
        <path d="M12 20.5 4.3 13a5.2 5.2 0 0 1 7.4-7.4l.3.4.3-.4a5.2 5.2 0 0 1 7.4 7.4Z" strokeLinejoin="round" />
      </svg>
    </ActionIcon>
  );
}
