import { Link } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import type { ReactNode } from 'react';

/** Up to the list of pages, or to how the application stands. */
export const StepBack = ({ children }: { children: ReactNode }) => (
  <p className="apply-back">
    <Link to="/apply">
      <ArrowLeft size={16} className="flip" aria-hidden />
      {children}
    </Link>
  </p>
);
