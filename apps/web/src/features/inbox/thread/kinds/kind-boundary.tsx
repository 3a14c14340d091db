import { Component, type ReactNode } from 'react';
import type { KindProps } from './kind-view.ts';
import { Placeholder } from './placeholder.tsx';

interface KindBoundaryProps extends KindProps {
  children: ReactNode;
}

/**
 * Around one bubble's content: whatever strange thing a message holds, the thread stands, and the message is there by
 * its name with its raw form. Mount anew per state of a message, so that one that changed is tried again.
 */
export class KindBoundary extends Component<KindBoundaryProps, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    const { children, ...props } = this.props;
    return this.state.failed ? <Placeholder {...props} /> : children;
  }
}
