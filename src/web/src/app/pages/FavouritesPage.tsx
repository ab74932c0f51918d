import { FavouritesPage as Favourites } from '../../features/favourites/FavouritesPage.tsx';
import { SavedSearches } from '../../features/search/SavedSearches.tsx';

/** What somebody kept: things, and searches. */
export function FavouritesPage() {
  return <Favourites searches={<SavedSearches />} />;
}
