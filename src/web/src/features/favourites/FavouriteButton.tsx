import { useTranslation } from 'react-i18next';
import { useDropFavouriteMutation, useGetFavouritesQuery, useKeepFavouriteMutation } from '../../api/fixia.ts';
import { Icon } from '../../ui/Icon.tsx';
import type { KeepProps } from '../../ui/Keep.tsx';
import { useMe } from '../accounts/useMe.ts';
import classes from './FavouriteButton.module.css';

/** Keeps a service, a professional or a project, or lets it go. Only for who is signed in. */
export function FavouriteButton({ kind, id, name }: KeepProps) {
  const { t } = useTranslation();
  const { me } = useMe();
  const { data } = useGetFavouritesQuery(undefined, { skip: !me });
  const [keep, keeping] = useKeepFavouriteMutation();
  const [drop, dropping] = useDropFavouriteMutation();
  if (!me) return null;
  const kept = data?.items.some((item) => item.kind === kind && item.id === id) ?? false;
  return (
    <button
      type="button"
      className={classes.heart}
      aria-pressed={kept}
      aria-label={t('favourites.keep', { name })}
      title={t('favourites.keep', { name })}
      disabled={keeping.isLoading || dropping.isLoading}
      onClick={() => (kept ? drop({ kind, id }) : keep({ kind, id, keep: {} }))}
    >
      <Icon name={kept ? 'heart-fill' : 'heart'} size={20} />
    </button>
  );
}
