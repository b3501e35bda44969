const response = await fetch(`${process.env.CONVEX_URL}/api/test_streaming_export_connection`, {
  headers: { Authorization: `Convex ${process.env.CONVEX_DEPLOY_KEY}` },
});
console.log(`status ${response.status}`);
