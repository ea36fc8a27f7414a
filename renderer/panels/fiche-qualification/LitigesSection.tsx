import { Button, Menu, Select, TextInput } from "@mantine/core";
import { useMemo, useState } from "react";
import { formatJour } from "#shared/kernel/format-jour.ts";
import { formatMontant } from "#shared/kernel/format-montant.ts";
import { type Jour, parseJour } from "#shared/kernel/jour.ts";
import { montant as createMontant, type Montant } from "#shared/kernel/montant.ts";
import type { Litige } from "#shared/model/dossier.ts";
import { ISSUES_LITIGE, MOTIFS_LITIGE, SERVICES } from "#shared/model/faits/qualification-faits.ts";
import { LIBELLES_ISSUE_LITIGE, LIBELLES_LITIGE, LIBELLES_SERVICE } from "#shared/suivi/libelles-qualification.ts";
import { computePartContestee } from "#shared/suivi/part-contestee.ts";
import type { VueDossier } from "#shared/suivi/vue-dossier.ts";
import { Etat } from "../../components/Etat.tsx";
import { JourField } from "../../components/JourField.tsx";
import { MontantField } from "../../components/MontantField.tsx";
import { TexteLibre } from "../../components/TexteLibre.tsx";
import { createId } from "../../hooks/create-id.ts";
import { useBrouillon } from "../../hooks/use-brouillon.ts";
import { useEnregistrer } from "../../hooks/use-enregistrer.ts";
import { type Cadre, createIssueLitige, createLitige } from "./saisies.ts";
import styles from "./qualification.module.css";

interface Props {
  readonly vue: VueDossier;
  readonly cadre: Cadre;
}

/** What the debtor disputes, who answers and before when; the contested amount stands apart. */
export function LitigesSection({ vue, cadre }: Props) {
  const [isForm, setForm] = useState(false);
  const { litiges } = vue.dossier;
  const part = computePartContestee(vue);
  return (
    <section aria-label="Litiges">
      <div className="sec-tete"><h3>Litiges</h3>{!isForm && <span className="r"><button type="button" className="lien" onClick={() => setForm(true)}>Ajouter un litige</button></span>}</div>
      {part !== undefined && <p className="ink2" style={{ marginBottom: 8 }}>{"Contesté\u00A0: "}<b className="tn">{formatMontant(part.conteste)}</b>{"\u00A0; reste incontesté\u00A0: "}<b className="tn">{formatMontant(part.incontestable)}</b> sur {formatMontant(part.total)}.</p>}
      {isForm && <LitigeForm vue={vue} cadre={cadre} onFermer={() => setForm(false)} />}
      {litiges.length === 0 && !isForm && <p className="lab">Aucun litige suivi.</p>}
      <ul className={styles["litiges"]}>{litiges.map((litige) => <LitigeLigne key={litige.litigeId} litige={litige} vue={vue} cadre={cadre} />)}</ul>
    </section>
  );
}

function LitigeLigne({ litige, vue, cadre }: Props & { readonly litige: Litige }) {
  const enregistrer = useEnregistrer();
  const { motif, montant, creanceId, service, responsable, reponsePour, issue, detail, litigeId } = litige;
  const numero = vue.dossier.creances.find((creance) => creance.creanceId === creanceId)?.numero;
  const end = (valeur: Litige["issue"]) => void enregistrer({ brouillons: [createIssueLitige(cadre, litigeId, valeur)], annonce: valeur === undefined ? "Litige rouvert" : `Litige ${LIBELLES_ISSUE_LITIGE[valeur]}` });
  const isTard = issue === undefined && reponsePour !== undefined && reponsePour < cadre.aujourdhui;
  return (
    <li>
      <span className="ink"><b className="med">{LIBELLES_LITIGE[motif]}</b>, {numero ?? "tout le dossier"}{montant !== undefined && <>, <span className="tn">{formatMontant(montant)}</span></>}
        <small>{responsable ?? LIBELLES_SERVICE[service]}{reponsePour !== undefined && `, réponse pour le ${formatJour(reponsePour)}`}{detail !== undefined && `\u00A0; ${detail}`}</small>
      </span>
      {issue !== undefined ? <Etat ton={issue === "fonde" ? "soon" : "acquis"}>{LIBELLES_ISSUE_LITIGE[issue]}</Etat> : isTard ? <Etat ton="late">réponse en retard</Etat> : <Etat ton="attente">ouvert</Etat>}
      <Menu position="bottom-end">
        <Menu.Target><Button size="compact-xs" variant="subtle">Issue…</Button></Menu.Target>
        <Menu.Dropdown>
          {ISSUES_LITIGE.filter((connue) => connue !== issue).map((connue) => <Menu.Item key={connue} onClick={() => end(connue)}>{LIBELLES_ISSUE_LITIGE[connue]}</Menu.Item>)}
          {issue !== undefined && <Menu.Item onClick={() => end(undefined)}>rouvrir</Menu.Item>}
        </Menu.Dropdown>
      </Menu>
    </li>
  );
}

interface Saisie {
  readonly motif: Litige["motif"] | undefined;
  readonly creanceId: string | undefined;
  readonly montant: Montant | undefined;
  readonly service: Litige["service"];
  readonly responsable: string;
  readonly reponsePour: Jour | undefined;
  readonly detail: string;
}

const VIDE: Saisie = { motif: undefined, creanceId: undefined, montant: undefined, service: "commerce", responsable: "", reponsePour: undefined, detail: "" };
const MOTIFS = MOTIFS_LITIGE.map((value) => ({ value, label: LIBELLES_LITIGE[value] }));
const NOMS_SERVICES = SERVICES.map((value) => ({ value, label: LIBELLES_SERVICE[value] }));

function LitigeForm({ vue, cadre, onFermer }: Props & { readonly onFermer: () => void }) {
  const enregistrer = useEnregistrer();
  const { valeur, update, forget, isRestaure } = useBrouillon<Saisie>(`litige/${cadre.dossierId}`, VIDE, parseSaisie);
  const factures = useMemo(() => vue.dossier.creances.map(({ creanceId, numero, montantTtc }) => ({ value: creanceId, label: `${numero}, ${formatMontant(montantTtc)}` })), [vue.dossier.creances]);
  const change = (part: Partial<Saisie>) => update({ ...valeur, ...part });
  const { motif, creanceId, montant, service, responsable, reponsePour, detail } = valeur;
  const save = async () => {
    if (motif === undefined) return;
    const contenu = { litigeId: createId(), motif, creanceId, montant, service, responsable: responsable.trim() || undefined, reponsePour, detail: detail.trim() || undefined };
    if ((await enregistrer({ brouillons: [createLitige(cadre, contenu)], annonce: `Litige noté\u00A0: ${LIBELLES_LITIGE[motif].toLowerCase()}` })) === undefined) return;
    forget();
    onFermer();
  };
  return (
    <form className={styles["decision"]} aria-label="Nouveau litige" onSubmit={(envoi) => { envoi.preventDefault(); void save(); }}>
      {isRestaure && <p className="lab">Brouillon retrouvé.</p>}
      <Select label="Motif" required withAsterisk={false} data={MOTIFS} value={motif ?? null} onChange={(choix) => change({ motif: MOTIFS_LITIGE.find((connu) => connu === choix) })} />
      <Select label="Facture" clearable placeholder="Toutes" data={factures} value={creanceId ?? null} onChange={(choix) => change({ creanceId: choix ?? undefined })} />
      <MontantField label="Montant contesté" valeur={montant} onChange={(somme) => change({ montant: somme })} />
      <Select label="Service qui répond" data={NOMS_SERVICES} allowDeselect={false} value={service} onChange={(choix) => change({ service: SERVICES.find((connu) => connu === choix) ?? service })} />
      <TextInput label="Responsable" maxLength={400} autoComplete="off" value={responsable} onChange={({ currentTarget }) => change({ responsable: currentTarget.value })} />
      <JourField label="Réponse pour le" aujourdhui={cadre.aujourdhui} valeur={reponsePour} onChange={(jour) => change({ reponsePour: jour })} />
      <TexteLibre label="Ce qu’il dit" minRows={2} maxRows={8} maxLength={20_000} value={detail} onChange={(texte) => change({ detail: texte })} />
      <div className="actions-ligne">
        <Button type="submit" size="xs" variant="filled" disabled={motif === undefined}>Noter le litige</Button>
        <Button size="xs" variant="subtle" onClick={onFermer}>Fermer</Button>
      </div>
    </form>
  );
}

function parseSaisie(lu: unknown): Saisie | undefined {
  if (typeof lu !== "object" || lu === null) return undefined;
  const champs = new Map<string, unknown>(Object.entries(lu));
  const texte = (champ: string): string => { const valeur = champs.get(champ); return typeof valeur === "string" ? valeur : ""; };
  const somme = champs.get("montant");
  return {
    motif: MOTIFS_LITIGE.find((connu) => connu === champs.get("motif")), service: SERVICES.find((connu) => connu === champs.get("service")) ?? VIDE.service, creanceId: texte("creanceId") || undefined,
    montant: typeof somme === "number" && Number.isSafeInteger(somme) ? createMontant(somme) : undefined, responsable: texte("responsable"), reponsePour: parseJour(texte("reponsePour")), detail: texte("detail"),
  };
}
