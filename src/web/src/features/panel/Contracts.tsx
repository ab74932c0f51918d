import { Badge, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useGetContractsQuery } from '../../api/fixia.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { money } from '../../ui/format.ts';
import { ListSkeleton, Loaded } from '../../ui/Loaded.tsx';
import { Row, RowList, Rows } from './Rows.tsx';

export function Contracts({ role }: { role: 'client' | 'professional' }) {
  const { t } = useTranslation();
  const contracts = useGetContractsQuery({ role });
  return (
    <Rows title={t(`panel.contracts.${role}`)}>
      <Loaded query={contracts} skeleton={<ListSkeleton rows={2} height={64} />}>
        {(page) =>
          page.items.length === 0 ? (
            <EmptyState title={t('panel.noContracts')} hint={t(`panel.noContractsHint.${role}`)} />
          ) : (
            <RowList>
              {page.items.map((contract) => (
                <Row key={contract.id} to={`/contratos/${contract.id}`} name={contract.title}>
                  <Text size="sm" c="dimmed">
                    {contract.other.fullName}
                  </Text>
                  <Text size="sm" fw={600}>
                    {money(contract.price, contract.currency)}
                  </Text>
                  <Badge variant="light" tt="none" color={contract.status === 'active' ? 'brand' : 'gray'}>
                    {t(`contractStatus.${contract.status}`)}
                  </Badge>
                </Row>
              ))}
            </RowList>
          )
        }
      </Loaded>
    </Rows>
  );
}
