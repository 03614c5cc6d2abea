/* Test only, never shipped: wine 8 has this library without WcsCreateIccProfile and ends the process when Qt
   asks for the colour profile of a screen. Here no screen has one, which Qt takes for plain sRGB. */
#include <windows.h>

#define EXPORT __declspec(dllexport)

EXPORT HANDLE WINAPI OpenColorProfileW(void *profile, DWORD access, DWORD share, DWORD creation)
{
    return NULL;
}

EXPORT HANDLE WINAPI WcsCreateIccProfile(HANDLE profile, DWORD options)
{
    return NULL;
}

EXPORT BOOL WINAPI GetColorProfileFromHandle(HANDLE profile, BYTE *bytes, DWORD *size)
{
    if (size)
        *size = 0;
    return FALSE;
}

EXPORT BOOL WINAPI CloseColorProfile(HANDLE profile)
{
    return TRUE;
}
