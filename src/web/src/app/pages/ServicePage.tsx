import { useTranslation } from 'react-i18next';
import type { ServiceView } from '../../api/fixia.ts';
import { Reviews } from '../../features/feedback/Reviews.tsx';
import { SimilarServices } from '../../features/search/SimilarServices.tsx';
import { ServicePage as Service } from '../../features/services/ServicePage.tsx';

/** A service, what clients say of who does it, and what the search has that is like it. */
export function ServicePage() {
  return (
    <Service
      reviews={(service) => <OfProfessional service={service} />}
      similar={(service) => <SimilarServices service={service} />}
    />
  );
}

function OfProfessional({ service }: { service: ServiceView }) {
  const { t } = useTranslation();
  const { handle, fullName, trust } = service.professional;
  return <Reviews handle={handle} name={fullName} role="professional" trust={trust} title={t('feedback.ofClients')} />;
}
