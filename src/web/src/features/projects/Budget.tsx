import { useTranslation } from 'react-i18next';
import type { ProjectCard } from '../../api/fixia.ts';
import card from '../../ui/Card.module.css';
import { money } from '../../ui/format.ts';

export function Budget({ budget }: { budget: ProjectCard['budget'] }) {
  const { t } = useTranslation();
  return (
    <div className={card.price}>
      {budget.min === budget.max
        ? money(budget.max, budget.currency)
        : `${money(budget.min, budget.currency)} – ${money(budget.max, budget.currency)}`}
      {budget.kind === 'hourly' && (
        <span className={card.label}>{t('unit.hour')}</span>
      )}
    </div>
  );
}
