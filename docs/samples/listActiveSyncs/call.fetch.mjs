const response = await fetch(`${process.env.CONVEX_URL}/api/v1/data/list_active_syncs?limit=10`, {
  headers: { Authorization: `Convex ${process.env.CONVEX_DEPLOY_KEY}` },
});
const { syncs } = await response.json();
for (const { syncId, status } of syncs) console.log(`${syncId}: ${status.type}`);
