import { useTranslation } from "react-i18next";
import type { PriceBar } from "../../api/fixia.ts";
import { money, number } from "../../ui/format.ts";
import classes from "./PriceBars.module.css";

interface Props {
  bars: PriceBar[];
  min: string;
  max: string;
  onChoose: (min: string, max: string) => void;
}

/** How the prices are spread; a bar narrows the search to its prices. Those inside the range asked for are in colour. */
export function PriceBars({ bars, min, max, onChoose }: Props) {
  const { t } = useTranslation();
  const most = Math.max(...bars.map((bar) => bar.count));
  const isAsked = ({ from, to }: PriceBar) =>
    (!min || to > Number(min)) && (!max || from < Number(max));
  return (
    <div
      className={classes.bars}
      role="group"
      aria-label={t("search.histogram")}
    >
      {bars.map((bar) => (
        <button
          key={bar.from}
          type="button"
          className={classes.bar}
          disabled={bar.count === 0}
          data-asked={isAsked(bar) || undefined}
          aria-label={t("search.bar", {
            from: money(bar.from),
            to: money(bar.to),
            count: bar.count,
            total: number(bar.count),
          })}
          title={`${money(bar.from)} – ${money(bar.to)}`}
          onClick={() => onChoose(String(bar.from), String(bar.to))}
        >
          <span
            style={{
              height: `${bar.count === 0 ? 3 : Math.max(8, (bar.count / most) * 100)}%`,
            }}
          />
        </button>
      ))}
    </div>
  );
}
