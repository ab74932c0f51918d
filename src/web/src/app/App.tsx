import { MantineProvider } from '@mantine/core';
import { Provider } from 'react-redux';
import { RouterProvider } from 'react-router';
import { router } from './router.tsx';
import { store } from './store.ts';
import { colorScheme, styleNonce, theme } from './theme.ts';

export function App() {
  return (
    <Provider store={store}>
      <MantineProvider theme={theme} defaultColorScheme="auto" colorSchemeManager={colorScheme} getStyleNonce={styleNonce}>
        <RouterProvider router={router} />
      </MantineProvider>
    </Provider>
  );
}
