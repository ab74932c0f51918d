import { sideOf } from '../../features/accounts/side.ts';
import { FavouritesPage as Favourites } from '../../features/favourites/FavouritesPage.tsx';
import { PanelFrame } from '../../features/panel/PanelFrame.tsx';
import { SavedSearches } from '../../features/search/SavedSearches.tsx';

/** What somebody kept: things, and searches; one of the places of their panel. */
export function FavouritesPage() {
  return (
    <Favourites
      searches={<SavedSearches />}
      frame={(me, page) => (
        <PanelFrame me={me} side={sideOf(me)}>
          {page}
        </PanelFrame>
      )}
    />
  );
}
