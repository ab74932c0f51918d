import { useState } from 'react';
import {
  useApproveMilestoneMutation,
  useDeliverMilestoneMutation,
  useRequestChangesMutation,
  type ContractView,
  type DocumentView,
  type MilestoneView,
} from '../../api/fixia.ts';

export type Writing = 'deliver' | 'request_changes';

/** What the reader does with the part that is next: one thing at a time, and what was typed stays while it is refused. */
export function useMilestone(contract: ContractView, milestone: MilestoneView | undefined) {
  const [deliver, delivering] = useDeliverMilestoneMutation();
  const [requestChanges, requesting] = useRequestChangesMutation();
  const [approve, approving] = useApproveMilestoneMutation();
  const [writing, setWriting] = useState<Writing>();
  const [note, setNote] = useState('');
  const [files, setFiles] = useState<DocumentView[]>([]);
  const which = { id: contract.id, number: milestone?.number ?? 0 };
  const delivery = milestone?.deliveries.length ?? 0;

  async function send() {
    const answer = await (writing === 'deliver'
      ? deliver({ ...which, newDelivery: { note, files: files.map((file) => file.id) } })
      : requestChanges({ ...which, changeRequest: { note, delivery } }));
    if (answer.error) return;
    setWriting(undefined);
    setNote('');
    setFiles([]);
  }

  return {
    writing,
    begin: setWriting,
    giveUp: () => setWriting(undefined),
    note,
    setNote,
    files,
    setFiles,
    send,
    take: () => approve({ ...which, approval: { delivery } }),
    isBusy: delivering.isLoading || requesting.isLoading || approving.isLoading,
    error: (writing === 'deliver' ? delivering : writing === 'request_changes' ? requesting : approving).error,
    may: (action: MilestoneView['actions'][number]) => milestone?.actions.includes(action) ?? false,
  };
}

export type Doing = ReturnType<typeof useMilestone>;
