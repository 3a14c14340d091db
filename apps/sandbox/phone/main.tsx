import '@fontsource-variable/inter/wght.css';
import './styles/tokens.css';
import './styles/page.css';
import './styles/people.css';
import './styles/phone.css';
import './styles/composer.css';
import './styles/bubble.css';
import './styles/kinds.css';
import './styles/sheet.css';
import './styles/controls.css';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { customerFromLink } from './customer-link.ts';
import { worldApi } from './world/api.ts';
import { connect } from './world/connect.ts';
import { WorldContext } from './world/context.ts';
import { rememberedSeen } from './world/mark-seen.ts';
import { initialState, type World } from './world/state.ts';
import { createStore } from './world/store.ts';

const world: World = {
  api: worldApi,
  store: createStore({
    ...initialState,
    selectedId: customerFromLink(location),
    seen: rememberedSeen(new Date()),
  }),
};
connect(world);

const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <WorldContext value={world}>
      <App />
    </WorldContext>,
  );
