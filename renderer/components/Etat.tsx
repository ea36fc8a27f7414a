import {
  type Icon, IconAlertTriangle, IconCheck, IconClock, IconGitFork, IconHourglass, IconInfoCircle, IconLock, IconShieldCheck,
} from "@tabler/icons-react";
import type { ReactNode } from "react";

/** What a state says; its colour and its icon follow, and a word always stands beside. */
export type Ton = "late" | "soon" | "secured" | "conflict" | "attente" | "gele" | "acquis" | "neutre";

const ICONES: Readonly<Record<Ton, Icon>> = {
  late: IconAlertTriangle, soon: IconClock, secured: IconShieldCheck, conflict: IconGitFork,
  attente: IconHourglass, gele: IconLock, acquis: IconCheck, neutre: IconInfoCircle,
};
const COULEURS: Readonly<Record<Ton, string>> = {
  late: "late", soon: "soon", secured: "secured", conflict: "conflict", attente: "soon", gele: "ink3", acquis: "secured", neutre: "ink3",
};

/** A state mark: icon and word, no fill. */
export function Etat({ ton, children }: { readonly ton: Ton; readonly children: ReactNode }) {
  const Icone = ICONES[ton];
  return (
    <span className={`st ${COULEURS[ton]}`}>
      <Icone size={14} stroke={2} aria-hidden="true" />
      {children}
    </span>
  );
}

/** The same on its tint, for what must be seen beside a figure. */
export function Etiquette({ ton, children }: { readonly ton: Ton | "aucun"; readonly children: ReactNode }) {
  if (ton === "aucun") return <span className="tag neutre">{children}</span>;
  const Icone = ICONES[ton];
  return (
    <span className={`tag ${COULEURS[ton]}`}>
      <Icone size={12} stroke={2.25} aria-hidden="true" />
      {children}
    </span>
  );
}
