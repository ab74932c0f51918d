import { MantineProvider } from '@mantine/core';
import { Provider } from 'react-redux';
import { RouterProvider } from 'react-router';
import { router } from './router.tsx';
import { store } from './store.ts';
import { colors, colorScheme, styleNonce, theme } from './theme.ts';

export function App() {
  return (
    <Provider store={store}>
      <MantineProvider theme={theme} cssVariablesResolver={colors} defaultColorScheme="auto" colorSchemeManager={colorScheme} getStyleNonce={styleNonce}>
        <RouterProvider router={router} />
      </MantineProvider>
    </Provider>
  );
}
