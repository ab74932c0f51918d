import { AreaChart, BarChart } from '@mantine/charts';
import '@mantine/charts/styles.css';
import '@mantine/core/styles/ColorSwatch.css';
import { useTranslation } from 'react-i18next';
import type { MonthView } from '../../api/fixia.ts';
import { money, month, shortMonth, shortMoney } from '../../ui/format.ts';
import paper from '../../ui/Paper.module.css';
import classes from './Charts.module.css';

const height = 240;

/** A year in two drawings. What they draw stands in the table below them, number by number. */
export function Charts({ months }: { months: MonthView[] }) {
  const { t } = useTranslation();
  const data = months.map((row) => ({ ...row, earned: Number(row.earned), label: shortMonth(row.month) }));
  const whole = (label: unknown) => {
    const row = data.find((one) => one.label === label);
    return row ? month(row.month) : '';
  };
  const total = data.reduce((sum, row) => sum + row.earned, 0);
  const work = [
    { name: 'proposals', label: t('statistics.sent'), color: 'var(--ink-blue)' },
    { name: 'accepted', label: t('statistics.accepted'), color: 'var(--warm)' },
    { name: 'completed', label: t('statistics.completed'), color: 'var(--brand)' },
  ];
  return (
    <div className={classes.charts}>
      <figure className={`${paper.paper} ${classes.chart}`}>
        <figcaption>
          <strong>{t('statistics.earnedTitle')}</strong>
          <span>{t('statistics.yearTotal', { total: money(total) })}</span>
        </figcaption>
        <AreaChart
          h={height}
          data={data}
          dataKey="label"
          series={[{ name: 'earned', label: t('statistics.earned'), color: 'var(--brand)' }]}
          valueFormatter={money}
          yAxisProps={{ width: 64, tickFormatter: shortMoney }}
          tooltipProps={{ labelFormatter: whole, isAnimationActive: false }}
          areaProps={{ isAnimationActive: false }}
          curveType="linear"
          gridAxis="x"
          withDots={false}
        />
      </figure>
      <figure className={`${paper.paper} ${classes.chart}`}>
        <figcaption>
          <strong>{t('statistics.workTitle')}</strong>
        </figcaption>
        <BarChart
          h={height}
          data={data}
          dataKey="label"
          series={work}
          yAxisProps={{ width: 32, allowDecimals: false }}
          tooltipProps={{ labelFormatter: whole, isAnimationActive: false }}
          barProps={{ isAnimationActive: false, radius: [4, 4, 0, 0] }}
          gridAxis="x"
          withLegend
        />
      </figure>
    </div>
  );
}
