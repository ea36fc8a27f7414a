import { useMemo } from "react";
import { usageContenu } from "#shared/model/faits/usage-faits.ts";
import { createSujetId } from "#shared/model/fait.ts";
import type { JugeReglage } from "#shared/model/reglages-equipe.ts";
import type { Creancier, UsageProcedure } from "#shared/model/dossier.ts";
import { listMotifsSansEffet, listUsagesEnVigueur, toUsage } from "#shared/suivi/adoption.ts";
import type { Controle } from "#shared/suivi/controle-jalon.ts";
import { findProcedure } from "#shared/suivi/procedures/catalogue.ts";
import type { KindPoursuite, Procedure } from "#shared/suivi/procedures/types-procedure.ts";
import { checkUsage, createRetraitUsage, createUsage, createUsageVide, type DelaiLegal, listDelaisLegaux, listVersionsUsage, type VersionUsage } from "#shared/suivi/usage-procedure.ts";
import type { Usage } from "#shared/suivi/usage.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { useBrouillon } from "../../hooks/use-brouillon.ts";
import { type DroitRegler, useDroitRegler } from "../../hooks/use-droit-regler.ts";
import { useEnregistrer } from "../../hooks/use-enregistrer.ts";
import { useFaits } from "../../hooks/use-faits.ts";
import { useJugeReglage } from "../../hooks/use-juge-reglage.ts";

/** What is typed of a copy, and the version that it starts from. */
interface Saisie {
  readonly base: string;
  readonly usage: Usage;
}

export interface Copie {
  readonly procedure: Procedure;
  readonly legaux: readonly DelaiLegal[];
  /** The copy in force; absent: the text of the law. */
  readonly courante: UsageProcedure | undefined;
  /** What is on screen: the draft, else the copy in force. */
  readonly usage: Usage | undefined;
  readonly isModifiee: boolean;
  readonly versions: readonly VersionUsage[];
  /** What was written of it by a post that may not, one sentence each: kept, followed by nobody. */
  readonly sansEffet: readonly string[];
  /** Why a version has no effect; absent while the team is being read. */
  readonly juge: JugeReglage | undefined;
  readonly controle: Controle;
  /** Whether this post may change it: in a team, a matter of role. */
  readonly droit: DroitRegler;
  readonly change: (part: Partial<Usage>) => void;
  /** A draft from the copy in force, from a former version, or from nothing. */
  readonly start: (depuis?: Usage) => void;
  readonly forget: () => void;
  readonly save: () => Promise<void>;
  readonly withdraw: () => Promise<void>;
}

const RIEN: Controle = { refus: [], reserves: [] };

/** The house's copy of one procedure: its draft is kept, each save is a version. */
export function useCopie(creancier: Creancier, kind: KindPoursuite): Copie {
  const { aujourdhui, baremes } = useContexte();
  const enregistrer = useEnregistrer();
  const droit = useDroitRegler();
  const faits = useFaits(createSujetId("creancier", creancier.id));
  const juge = useJugeReglage();
  const enVigueurs = juge === undefined ? [] : listUsagesEnVigueur(creancier, kind, juge);
  const courante = enVigueurs.at(-1);
  const procedure = findProcedure(kind);
  const base = courante?.faitId ?? "loi";
  const { valeur, update, forget } = useBrouillon<Saisie | undefined>(`usage/${creancier.id}/${kind}`, undefined, parseSaisie);
  const saisie = droit.isPermis && valeur?.base === base ? valeur : undefined;
  const enVigueur = useMemo(() => (courante === undefined ? undefined : toUsage(courante)), [courante]);
  const usage = saisie?.usage ?? enVigueur;
  const legaux = useMemo(() => listDelaisLegaux(procedure, baremes, aujourdhui), [procedure, baremes, aujourdhui]);
  const controle = useMemo(() => (usage === undefined ? RIEN : checkUsage(usage, legaux, aujourdhui)), [usage, legaux, aujourdhui]);
  const versions = useMemo(() => (faits === undefined ? [] : listVersionsUsage(faits, kind, courante)), [faits, kind, courante]);
  const sansEffet = useMemo(() => (juge === undefined ? [] : listMotifsSansEffet(creancier, kind, juge)), [creancier, kind, juge]);
  const start = (depuis?: Usage) => droit.isPermis && update({ base, usage: depuis ?? enVigueur ?? createUsageVide(kind) });
  const save = async () => {
    if (saisie === undefined || faits === undefined || controle.refus.length > 0) return;
    const brouillon = createUsage(creancier.id, saisie.usage, enVigueurs, aujourdhui);
    if ((await enregistrer({ brouillons: [brouillon], annonce: `${procedure.titre}\u00A0: version ${versions.length + 1} de la copie` })) !== undefined) forget();
  };
  const withdraw = async () => {
    if (droit.isPermis && courante !== undefined && (await enregistrer({ brouillons: [createRetraitUsage(creancier.id, enVigueurs, aujourdhui)], annonce: `${procedure.titre}\u00A0: texte de la loi repris` })) !== undefined) forget();
  };
  return { procedure, legaux, courante, usage, isModifiee: saisie !== undefined, versions, sansEffet, juge, controle, droit, change: (part) => droit.isPermis && update({ base, usage: { ...(usage ?? createUsageVide(kind)), ...part } }), start, forget, save, withdraw };
}

function parseSaisie(lu: unknown): Saisie | undefined {
  if (!(lu instanceof Object)) return undefined;
  const base: unknown = Reflect.get(lu, "base");
  const copie = usageContenu.safeParse(Reflect.get(lu, "usage"));
  return typeof base === "string" && copie.success ? { base, usage: copie.data } : undefined;
}
