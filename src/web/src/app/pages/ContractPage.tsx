import { ContractPage as Contract } from '../../features/contracts/ContractPage.tsx';
import { GiveFeedback } from '../../features/feedback/GiveFeedback.tsx';

/** A contract, and what both say of each other once it is over. */
export function ContractPage() {
  return <Contract feedback={(contract) => <GiveFeedback contract={contract} />} />;
}
