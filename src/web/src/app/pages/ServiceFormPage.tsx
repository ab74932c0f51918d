import type { ServiceCard as Service } from '../../api/fixia.ts';
import { ServiceCard } from '../../features/search/ServiceCard.tsx';
import * as form from '../../features/services/ServiceFormPage.tsx';

const preview = (service: Service) => <ServiceCard service={service} />;

/** A service being written, with what the search will show of it. */
export const NewServicePage = () => <form.NewServicePage preview={preview} />;

/** A service being changed. */
export const EditServicePage = () => <form.EditServicePage preview={preview} />;
