import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useGetOrdersQuery } from '../../api/fixia.ts';
import { date, money } from '../../ui/format.ts';
import { Row, RowList, Rows } from './Rows.tsx';

/** Orders nobody has answered yet; nothing when there are none. */
export function Orders({ role }: { role: 'client' | 'professional' }) {
  const { t } = useTranslation();
  const { data } = useGetOrdersQuery({ role, waiting: true });
  if (!data || data.items.length === 0) return null;
  return (
    <Rows title={t(`panel.orders.${role}`)}>
      <RowList>
        {data.items.map((order) => (
          <Row
            key={order.id}
            to={`/pedidos/${order.id}`}
            name={order.title}
            person={role === 'client' ? order.professional : order.client}
          >
            <Text size="sm" c="dimmed">
              {(role === 'client' ? order.professional : order.client).fullName}
            </Text>
            <Text size="sm" fw={600}>
              {money(order.price, order.currency)}
            </Text>
            <Text size="sm" c="dimmed">
              {t('panel.answerBy', { date: date(order.answerBy) })}
            </Text>
          </Row>
        ))}
      </RowList>
    </Rows>
  );
}
