// Says in the bar whether there is a network.
const net = document.getElementById('net');
const words = net?.querySelector('span');
const on = words?.textContent;
const show = () => { if (words) words.textContent = navigator.onLine ? on : net.dataset.off; };
addEventListener('online', show);
addEventListener('offline', show);
show();
