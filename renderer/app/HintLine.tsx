import { IconCheck } from "@tabler/icons-react";
import { Touche } from "../components/Touche.tsx";
import { usePortefeuille } from "../hooks/use-portefeuille.ts";
import { useTouchesAffichees } from "../hooks/use-touches.ts";

/** Bottom line: the keys that act here, as many as fit, and when something was last saved, always. */
export function HintLine() {
  const touches = useTouchesAffichees().toSorted((premiere, seconde) => findRang(premiere.combinaison) - findRang(seconde.combinaison));
  const { enregistreA } = usePortefeuille();
  return (
    <footer className="pied" aria-label="Raccourcis">
      <div className="touches-ligne">
        {touches.map(({ combinaison, libelle }) => (
          <span key={combinaison} className="k"><Touche combinaison={combinaison === "ArrowDown" ? "ArrowUp/ArrowDown" : combinaison} />{libelle}</span>
        ))}
      </div>
      {enregistreA !== undefined && (
        <span className="garde" role="status"><IconCheck size={12} stroke={2.25} aria-hidden="true" />Enregistré à {formatHeure(enregistreA)}</span>
      )}
    </footer>
  );
}

/** Where one is comes first: the arrows that walk, then those that unfold, then what the screen does. */
function findRang(combinaison: string): number {
  if (combinaison === "ArrowDown") return 0;
  return combinaison === "ArrowRight" || combinaison === "ArrowLeft" ? 1 : 2;
}

/** « 10 h 24 », by the clock of the post. */
function formatHeure(instant: number): string {
  const parts = new Intl.DateTimeFormat("fr-FR", { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).formatToParts(instant);
  const find = (type: string) => parts.find((part) => part.type === type)?.value ?? "";
  return `${Number(find("hour"))}\u00A0h\u00A0${find("minute")}`;
}
