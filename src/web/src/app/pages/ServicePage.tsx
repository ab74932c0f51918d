import { SimilarServices } from '../../features/search/SimilarServices.tsx';
import { ServicePage as Service } from '../../features/services/ServicePage.tsx';

/** A service, and what the search has that is like it. */
export function ServicePage() {
  return <Service similar={(service) => <SimilarServices service={service} />} />;
}
