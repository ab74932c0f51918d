import { Reviews } from '../../features/feedback/Reviews.tsx';
import { UserPage as User } from '../../features/profiles/UserPage.tsx';
import { ServiceCard } from '../../features/search/ServiceCard.tsx';

/** A person's page, with their services as the search shows them and what others said. */
export function UserPage() {
  return (
    <User
      service={(service) => <ServiceCard key={service.id} service={service} />}
      reviews={(of) => <Reviews key={of.role} {...of} />}
    />
  );
}
