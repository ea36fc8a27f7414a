import type { ReactNode } from "react";
import { Marque } from "../../components/Marque.tsx";
import "../../components/coffre.css";

interface Props {
  readonly titre: string;
  /** Of the two steps of the first start. */
  readonly etape?: 1 | 2 | undefined;
  readonly children: ReactNode;
}

/** What is shown before the application, in place of it: one sheet, one thing to do. */
export function Seuil({ titre, etape, children }: Props) {
  return (
    <main className="seuil" aria-label={titre}>
      <div className="seuil-marque"><Marque />Exigible</div>
      <div className="seuil-feuille">
        <div>
          {etape !== undefined && <p className="ink3 t12">Étape {etape} sur 2</p>}
          <h1 className="t20">{titre}</h1>
        </div>
        {children}
      </div>
    </main>
  );
}
