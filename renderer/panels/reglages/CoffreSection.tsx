import { SerrureSection } from "../../components/SerrureSection.tsx";
import { useCoffre } from "../../hooks/use-coffre.ts";

export function CoffreSection() {
  const { etat, refresh } = useCoffre();
  return etat === undefined ? undefined : <SerrureSection etat={etat} onChange={() => void refresh()} />;
}
