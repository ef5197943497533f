import { Component, type ReactNode } from 'react';

interface Props {
  fallback: (again: () => void) => ReactNode;
  children: ReactNode;
}

/** Keeps a broken room from taking the house with it. */
export class ErrorBoundary extends Component<Props, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    if (!this.state.broken) return this.props.children;
    return this.props.fallback(() => {
      this.setState({ broken: false });
    });
  }
}
