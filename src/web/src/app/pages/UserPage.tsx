import { UserPage as User } from '../../features/profiles/UserPage.tsx';
import { ServiceCard } from '../../features/search/ServiceCard.tsx';

/** A person's page, and their services as the search shows them. */
export function UserPage() {
  return <User service={(service) => <ServiceCard key={service.id} service={service} />} />;
}
