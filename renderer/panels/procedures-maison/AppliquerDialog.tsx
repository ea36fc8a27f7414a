import { Button, Modal } from "@mantine/core";
import { useEffect, useMemo, useState } from "react";
import { formatNombreDe } from "#shared/kernel/texte.ts";
import type { UsageProcedure } from "#shared/model/dossier.ts";
import { createSujetId } from "#shared/model/fait.ts";
import type { LigneDossier } from "#shared/model/ligne-dossier.ts";
import { createGesteAdopter, listAAdopter } from "#shared/suivi/adoption.ts";
import type { KindPoursuite } from "#shared/suivi/procedures/types-procedure.ts";
import { projectDossier } from "#shared/suivi/projection.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { Travail } from "../../components/PageEtats.tsx";
import { useGeste } from "../../hooks/use-geste.ts";
import { usePortefeuille } from "../../hooks/use-portefeuille.ts";

interface Props {
  readonly kind: KindPoursuite;
  /** Absent: the text of the law. */
  readonly usage: UsageProcedure | undefined;
  readonly onClose: () => void;
}

/** The copy of today in the procedures that already run: counted first, written as one action that is undone as a whole. */
export function AppliquerDialog({ kind, usage, onClose }: Props) {
  const { aujourdhui } = useContexte();
  const { etape, interrupt, run } = useGeste();
  const { lues, total, nombres, concernees } = useConcernees(kind, usage);
  const procedures = [...nombres.values()].reduce((somme, nombre) => somme + nombre, 0);
  const isLu = lues >= total;
  const apply = async () => {
    const geste = createGesteAdopter({ kind, usage, nombres, le: aujourdhui });
    if (await run(geste, concernees, usage === undefined ? `Texte de la loi repris dans ${formatNombreDe(concernees.length, "dossier", "dossiers")}` : `Version ${usage.version} suivie dans ${formatNombreDe(concernees.length, "dossier", "dossiers")}`)) onClose();
  };
  return (
    <Modal opened onClose={onClose} title="Appliquer aux procédures ouvertes" size={520}>
      <div className="saisie-grille">
        {!isLu && <Travail titre="Lecture des procédures en cours" part={lues / total} />}
        {isLu && procedures === 0 && <p>Toutes les procédures en cours suivent déjà {usage === undefined ? "le texte de la loi" : `la version ${usage.version}`}.</p>}
        {isLu && procedures > 0 && <p><b className="med">{formatNombreDe(procedures, "procédure en cours", "procédures en cours")}</b>, dans {formatNombreDe(concernees.length, "dossier", "dossiers")}, suivront {usage === undefined ? "le texte de la loi" : `la version ${usage.version}`}. Les délais de la loi ne changent pas ; ce qui est déjà fait le reste.</p>}
        {etape !== undefined && <Travail titre="Enregistrement" part={etape.total === 0 ? 0 : etape.fait / etape.total} onInterrupt={interrupt} />}
        <div className="saisie-pied"><span className="lab">Un seul enregistrement, qui s’annule en entier.</span><Button variant="subtle" onClick={onClose}>Fermer</Button><Button variant="filled" disabled={!isLu || procedures === 0 || etape !== undefined} onClick={() => void apply()}>Appliquer</Button></div>
      </div>
    </Modal>
  );
}

const PORTION = 200;

/** Dossiers in which a procedure of that kind runs without what the house asks today; read a portion at a time. */
function useConcernees(kind: KindPoursuite, usage: UsageProcedure | undefined) {
  const { portefeuille } = useContexte();
  const { lignes } = usePortefeuille();
  const candidates = useMemo(() => lignes.filter(({ etape, delais, audiences }) => etape !== "clos" && (etape === "procedure" || delais !== undefined || audiences !== undefined)), [lignes]);
  const [lu, setLu] = useState<{ readonly lues: number; readonly nombres: ReadonlyMap<string, number> }>({ lues: 0, nombres: new Map() });
  useEffect(() => {
    const arret = new AbortController();
    void readNombres(candidates, (portion) => portefeuille.readFaits(portion.map(({ id }) => createSujetId("dossier", id))), { kind, usage }, (suite) => { if (!arret.signal.aborted) setLu(suite); return !arret.signal.aborted; });
    return () => arret.abort();
  }, [candidates, portefeuille, kind, usage]);
  return { ...lu, total: candidates.length, concernees: candidates.filter(({ id }) => lu.nombres.has(id)) };
}

type ReadFaits = (portion: readonly LigneDossier[]) => ReturnType<ReturnType<typeof useContexte>["portefeuille"]["readFaits"]>;

async function readNombres(lignes: readonly LigneDossier[], read: ReadFaits, { kind, usage }: Pick<Props, "kind" | "usage">, say: (lu: { readonly lues: number; readonly nombres: ReadonlyMap<string, number> }) => boolean): Promise<void> {
  const nombres = new Map<string, number>();
  for (let debut = 0; debut < lignes.length; debut += PORTION) {
    const portion = lignes.slice(debut, debut + PORTION);
    const faits = await read(portion);
    portion.forEach(({ id }, rang) => {
      const dossier = projectDossier(faits[rang] ?? []);
      const nombre = dossier === undefined ? 0 : listAAdopter(dossier, kind, usage).length;
      if (nombre > 0) nombres.set(id, nombre);
    });
    if (!say({ lues: debut + portion.length, nombres: new Map(nombres) })) return;
  }
}
